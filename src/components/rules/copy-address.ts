// A button that copies the address of the page, and says so.

const SAID_MS = 4000;

export function startCopyAddress(button: HTMLButtonElement): void {
  const label = button.querySelector('[data-label]');
  const usual = label?.textContent ?? '';
  let timer: ReturnType<typeof setTimeout> | undefined;
  const say = (words: string | undefined): void => {
    if (label === null) return;
    label.textContent = words ?? usual;
    clearTimeout(timer);
    timer = setTimeout(() => {
      label.textContent = usual;
    }, SAID_MS);
  };
  button.addEventListener('click', () => {
    const { copied, failed } = button.dataset;
    // Without a secure context there is no clipboard; the link is where everybody looks for one.
    if (!navigator.clipboard) say(failed);
    else
      navigator.clipboard.writeText(location.href.split('#')[0] ?? location.href).then(
        () => say(copied),
        () => say(failed),
      );
  });
}
