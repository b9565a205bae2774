/** A line to a server that can be cut: connections break and new ones are refused until it is mended. */
import { once } from "node:events";
import { type AddressInfo, type Socket, connect, createServer } from "node:net";

export interface CutLine {
  readonly url: string;
  cut(): void;
  mend(): void;
  /** how many connections have been made */
  readonly made: number;
  close(): Promise<void>;
}

export async function cutLine(to: string): Promise<CutLine> {
  const open = new Set<Socket>();
  let isCut = false;
  let made = 0;
  const server = createServer((near) => {
    if (isCut) {
      near.destroy();
      return;
    }
    made++;
    const far = connect(Number(new URL(to).port), "127.0.0.1");
    for (const [one, other] of [[near, far], [far, near]]) {
      open.add(one);
      one.pipe(other);
      one.on("error", () => undefined).on("close", () => { open.delete(one); other.destroy(); });
    }
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const cut = (): void => { for (const socket of open) socket.destroy(); };
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    cut: () => { isCut = true; cut(); },
    mend: () => { isCut = false; },
    get made() { return made; },
    async close() {
      cut();
      server.close();
      await once(server, "close");
    },
  };
}
