/** A fresh Idempotency-Key: 32 hexadecimal digits. Works where the page is not served over TLS too, unlike randomUUID. */
export function freshKey(): string {
  return [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}
