/** What is made again and again from the same text, made once. */

/** The same function, with what it made kept for up to `most` texts; then it forgets them all and begins anew. */
export function remembered<Made>(make: (text: string) => Made, most = 10_000): (text: string) => Made {
  const known = new Map<string, Made>();
  return (text) => {
    const found = known.get(text);
    if (found !== undefined) return found;
    if (known.size >= most) known.clear();
    const made = make(text);
    known.set(text, made);
    return made;
  };
}
