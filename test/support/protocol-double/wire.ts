/**
 * The connections of a double: a TCP port in front of the gRPC server, so that connections can be cut, reset, or left
 * hanging with the client's bytes unread, as they are with a process that was killed or stopped.
 */
import { once } from "node:events";
import { connect, createServer, type Server, type Socket } from "node:net";

/** Below the ports that systems give to outgoing connections, so that a port is still free when a double restarts. */
const firstPort = 20_000;
const ports = 12_000;

/** One client's connection and the one behind it. */
class Link {
  readonly #client: Socket;
  readonly #server: Socket;
  readonly #gone: () => void;
  #isFrozen = false;

  constructor(client: Socket, serverPort: number, gone: () => void) {
    this.#client = client.setNoDelay(true);
    this.#server = connect(serverPort, "127.0.0.1").setNoDelay(true);
    this.#gone = gone;
    this.#forward(this.#client, this.#server);
    this.#forward(this.#server, this.#client);
  }

  freeze(): void {
    this.#isFrozen = true;
    this.#client.pause();
    this.#server.pause();
  }

  thaw(): void {
    this.#isFrozen = false;
    this.#client.resume();
    this.#server.resume();
  }

  cut(): void {
    this.#client.destroy();
  }

  reset(): void {
    this.#client.resetAndDestroy();
  }

  #forward(from: Socket, to: Socket): void {
    from.on("data", (bytes) => {
      if (!to.write(bytes)) from.pause();
    });
    to.on("drain", () => {
      if (!this.#isFrozen) from.resume();
    });
    from.on("end", () => to.end());
    from.on("error", () => undefined);
    from.on("close", () => {
      to.destroy();
      this.#gone();
    });
  }
}

export class Wire {
  readonly #links = new Set<Link>();
  #front: Server | undefined;
  #isFrozen = false;

  /** Listens on a port of 127.0.0.1, or on any when 0, and passes connections on. Answers the port. */
  async open(port: number, serverPort: number): Promise<number> {
    for (let tries = 200; ; tries -= 1) {
      const chosen = port === 0 ? firstPort + Math.floor(Math.random() * ports) : port;
      try {
        await this.#listen(chosen, serverPort);
        return chosen;
      } catch (reason) {
        if (port !== 0 || tries === 0) throw reason;
      }
    }
  }

  freeze(): void {
    this.#isFrozen = true;
    for (const link of this.#links) link.freeze();
  }

  thaw(): void {
    this.#isFrozen = false;
    for (const link of this.#links) link.thaw();
  }

  reset(): void {
    for (const link of this.#links) link.reset();
  }

  /** Cuts every connection and frees the port. */
  async close(): Promise<void> {
    const front = this.#front;
    if (!front) return;
    this.#front = undefined;
    this.#isFrozen = false;
    const closed = once(front, "close");
    front.close();
    for (const link of this.#links) link.cut();
    await closed;
  }

  async #listen(port: number, serverPort: number): Promise<void> {
    const front = createServer((client) => this.#join(client, serverPort));
    front.listen(port, "127.0.0.1");
    await once(front, "listening");
    this.#front = front;
  }

  #join(client: Socket, serverPort: number): void {
    const link = new Link(client, serverPort, () => this.#links.delete(link));
    this.#links.add(link);
    if (this.#isFrozen) link.freeze();
  }
}
