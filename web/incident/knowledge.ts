/** Just before an instant: one microsecond, the step of the log's own clock. */
export function justBefore(instant: string): string {
  const [, second = instant, fraction = ""] = /^([^.Z]+)(?:\.(\d+))?Z$/.exec(instant) ?? [];
  const micros = BigInt(Date.parse(`${second}Z`)) * 1_000n + BigInt(fraction.padEnd(6, "0").slice(0, 6)) - 1n;
  const whole = new Date(Number(micros / 1_000n)).toISOString().slice(0, -1);
  return `${whole}${String(micros % 1_000n).padStart(3, "0")}Z`;
}
