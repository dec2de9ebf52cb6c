// Tells a text that comes back from the page because it was sent there from one that somebody else changed.
// Without it, a slow page would put back an older text over what was typed meanwhile.

export class EchoGuard {
  #sent: string[] = [];

  /** The editor told the page this text. */
  sent(text: string): void {
    if (this.#sent.length > 100) this.#sent.shift();
    this.#sent.push(text);
  }

  /** True for a text that was sent before; it and everything sent earlier is then settled. */
  isEcho(text: string): boolean {
    const at = this.#sent.lastIndexOf(text);
    if (at === -1) {
      this.#sent = [];
      return false;
    }
    this.#sent = this.#sent.slice(at + 1);
    return true;
  }
}
