import { describe, expect, it } from "vitest";
import { secretsIn, signedHeaders } from "../../../src/alerts/delivery/signature.ts";
import { SECRET } from "../../support/webhook-receiver.ts";

const keysOf = (text: string, name = "default"): readonly Uint8Array[] => {
  const read = secretsIn(text);
  if (!read.ok) throw new Error(read.problem);
  return read.secrets.get(name) ?? [];
};
const other = `whsec_${Buffer.alloc(32, 7).toString("base64")}`;

describe("a webhook's signature", () => {
  it("is that of the reference vector published with Standard Webhooks", () => {
    expect(signedHeaders("msg_p5jXN8AQM9LWM0D4loKWxJek", 1_614_265_330, '{"test": 2432232314}', keysOf(SECRET))).toEqual({
      "webhook-id": "msg_p5jXN8AQM9LWM0D4loKWxJek", "webhook-timestamp": "1614265330", "webhook-signature": "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=",
    });
  });

  it("is given once for every key of a name, so that a secret can be changed without a gap", () => {
    const [first, second, both] = [SECRET, other, `${SECRET}\n${other}\n`].map((text) => signedHeaders("id", 1, "{}", keysOf(text))["webhook-signature"]);
    expect(both).toBe(`${first} ${second}`);
  });
});

describe("the file of secrets", () => {
  it("has one a line, named or not, with comments and empty lines between", () => {
    const text = `# of the desk\n\n${SECRET}\r\npress=${other}\n`;
    expect([keysOf(text).map((key) => key.length), keysOf(text, "press").map((key) => key.length), keysOf(text, "nobody")]).toEqual([[24], [32], []]);
  });

  it.each([
    ["what is no secret", "hunter2", 1],
    ["a name that is none", `${SECRET}\na b=${SECRET}`, 2],
    ["a secret that is too short", "whsec_c2hvcnQ=", 1],
    ["a secret that is too long", `whsec_${Buffer.alloc(65).toString("base64")}`, 1],
  ])("may not have %s; the line is named and never repeated", (_what, text, line) => {
    const read = secretsIn(text);
    expect(read).toMatchObject({ ok: false, line });
    expect(JSON.stringify(read)).not.toMatch(/hunter2|c2hvcnQ|MfKQ/);
  });
});
