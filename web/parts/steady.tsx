import { type FunctionComponent, type VNode, h } from "preact";
import { useRef } from "preact/hooks";

/**
 * A part of a screen that is drawn again only when one of its properties is another one, compared by identity: an answer that comes for
 * its neighbour leaves it alone. What it reads of signals, and its own state, draws it again as ever.
 */
export function steady<Props extends object>(Part: FunctionComponent<Props>): (props: Props) => VNode<Props> {
  return (props) => {
    const drawn = useRef<{ readonly props: Props; readonly part: VNode<Props> }>(undefined);
    if (!drawn.current || !isSame(drawn.current.props, props)) drawn.current = { props, part: h(Part, props) };
    return drawn.current.part;
  };
}

function isSame(one: object, other: object): boolean {
  const [before, after] = [Object.entries(one), new Map(Object.entries(other))];
  return before.length === after.size && before.every(([name, value]) => after.has(name) && Object.is(after.get(name), value));
}
