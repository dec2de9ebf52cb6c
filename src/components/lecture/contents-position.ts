// Marks in the contents where the reader is: the last heading that has passed the upper third of the window, and its part.

/** The last of the tops that lies above the line; the first when none does. */
export function currentIndex(tops: readonly number[], line: number): number {
  return Math.max(
    0,
    tops.findLastIndex((top) => top <= line),
  );
}

export function startContents(document: Document): void {
  const links = [...document.querySelectorAll<HTMLAnchorElement>('[data-contents]')];
  const places = [...new Set(links.map(({ hash }) => hash.slice(1)))].flatMap(
    (id) => document.getElementById(id) ?? [],
  );
  let planned = false;
  const mark = () => {
    planned = false;
    const at = currentIndex(
      places.map((place) => place.getBoundingClientRect().top),
      innerHeight / 3,
    );
    const topic = places[at];
    const part = topic?.closest('[data-part]')?.id;
    for (const link of links) {
      const id = link.hash.slice(1);
      if (id === topic?.id || id === part) link.setAttribute('aria-current', 'true');
      else link.removeAttribute('aria-current');
    }
  };
  const plan = () => {
    if (planned) return;
    planned = true;
    requestAnimationFrame(mark);
  };
  addEventListener('scroll', plan, { passive: true });
  addEventListener('resize', plan);
  mark();
}
