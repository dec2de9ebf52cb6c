// A button that copies the address of the page, and says so.

const SAID_MS = 4000;

export function startCopyAddress(button: HTMLButtonElement): void {
  const label = button.querySelector('[data-label]');
  const usual = label?.textContent ?? '';
  button.addEventListener('click', () => {
    const say = (): void => {
      if (label === null) return;
      label.textContent = button.dataset['copied'] ?? usual;
      setTimeout(() => {
        label.textContent = usual;
      }, SAID_MS);
    };
    navigator.clipboard?.writeText(location.href.split('#')[0] ?? location.href).then(say, () => {});
  });
}
