// The figure outside of the page: an SVG that needs no style sheet, a PNG of it, and how both get into the clipboard or a file.

/** What the look of an element of the figure consists of. */
const LOOK = [
  'fill',
  'stroke',
  'stroke-width',
  'stroke-dasharray',
  'font-family',
  'font-size',
  'font-weight',
  'letter-spacing',
  'text-anchor',
  'dominant-baseline',
  'paint-order',
] as const;

const NAMESPACE = 'http://www.w3.org/2000/svg';

/** The figure as a file: colours of the present theme as attributes, links taken out, on a ground of its own. */
export function standaloneSvg(figure: SVGSVGElement): string {
  const copy = document.createElementNS(NAMESPACE, 'svg');
  const { width, height } = figure.viewBox.baseVal;
  copy.setAttribute('viewBox', `0 0 ${width} ${height}`);
  copy.setAttribute('width', String(width));
  copy.setAttribute('height', String(height));
  const ground = document.createElementNS(NAMESPACE, 'rect');
  ground.setAttribute('width', '100%');
  ground.setAttribute('height', '100%');
  ground.setAttribute('fill', groundColour(figure));
  copy.append(ground, ...[...figure.children].map(plainCopy));
  return new XMLSerializer().serializeToString(copy);
}

function plainCopy(element: Element): Element {
  const copy = document.createElementNS(NAMESPACE, element.localName === 'a' ? 'g' : element.localName);
  for (const { name, value } of element.attributes) {
    if (/^(x|y|d|width|height|cx|cy|r|x1|x2|y1|y2)$/.test(name)) copy.setAttribute(name, value);
  }
  const style = getComputedStyle(element);
  const drawn = /^(rect|path|line|circle|text)$/.test(element.localName);
  for (const name of drawn ? LOOK : []) {
    const value = style.getPropertyValue(name);
    if (value !== '' && value !== 'normal') copy.setAttribute(name, value);
  }
  if (element.children.length > 0) copy.append(...[...element.children].map(plainCopy));
  else copy.textContent = element.textContent;
  return copy;
}

/** The nearest ground behind the figure. */
function groundColour(figure: Element): string {
  for (let element: Element | null = figure; element; element = element.parentElement) {
    const { backgroundColor } = getComputedStyle(element);
    if (!/^(transparent|rgba\(0, 0, 0, 0\))$/.test(backgroundColor)) return backgroundColor;
  }
  return getComputedStyle(document.body).backgroundColor;
}

/** Twice as large as on the page, for paper and projectors. */
const PNG_SCALE = 2;

/** Fails when the browser cannot draw the text. */
export async function pngOf(svg: string, width: number, height: number): Promise<Blob> {
  const image = new Image();
  await new Promise((resolve, reject) => {
    image.onload = resolve;
    image.onerror = () => reject(new Error('the figure cannot be drawn'));
    image.src = `data:image/svg+xml,${encodeURIComponent(svg)}`;
  });
  const canvas = document.createElement('canvas');
  canvas.width = width * PNG_SCALE;
  canvas.height = height * PNG_SCALE;
  canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
  // At once: `toBlob` waits until the page is idle, some seconds where it is busy.
  const [, data = ''] = canvas.toDataURL('image/png').split(',');
  return new Blob([Uint8Array.from(atob(data), (letter) => letter.charCodeAt(0))], { type: 'image/png' });
}

/** Into the clipboard; where that is refused, into a file. */
export async function copyOrSave(content: string | Blob, fileName: string): Promise<'copied' | 'saved'> {
  try {
    if (typeof content === 'string') await navigator.clipboard.writeText(content);
    else await navigator.clipboard.write([new ClipboardItem({ [content.type]: content })]);
    return 'copied';
  } catch {
    const address = URL.createObjectURL(typeof content === 'string' ? new Blob([content]) : content);
    const link = document.createElement('a');
    link.href = address;
    link.download = fileName;
    link.click();
    URL.revokeObjectURL(address);
    return 'saved';
  }
}
