// Draws many pods and their flow on a canvas. Every glyph is painted once as a sprite and copied, so that a thousand cost about a millisecond.
import type { FlowLine } from './flow.ts';
import { type Corner, CROSS, type Glyph, HEXAGON, OCTAGON, OUTER_HEXAGON, OUTER_SQUARE, SQUARE } from './glyph.ts';
import type { Palette } from './palette.ts';
import type { PodMark, StageScene } from './view-model.ts';

type Ink = CanvasRenderingContext2D;

export interface SpriteSheet {
  /** Side of one sprite in device pixels; its middle is the glyph's. */
  readonly side: number;
  spriteOf(glyph: Glyph): HTMLCanvasElement;
}

/** Units around the middle of a glyph that a sprite covers. */
const SPRITE_REACH = 22;

/** Sprites for one scale, pixel ratio and theme. `makeCanvas` gives an empty canvas of that many device pixels. */
export function makeSprites(
  scale: number,
  pixelRatio: number,
  palette: Palette,
  makeCanvas: (side: number) => HTMLCanvasElement,
): SpriteSheet {
  const side = Math.max(2, Math.ceil(2 * SPRITE_REACH * scale * pixelRatio));
  const sprites = new Map<string, HTMLCanvasElement>();
  return {
    side,
    spriteOf(glyph) {
      const key = `${glyph.kind} ${glyph.shape}`;
      const known = sprites.get(key);
      if (known) return known;
      const canvas = makeCanvas(side);
      const ink = canvas.getContext('2d');
      if (ink) {
        ink.translate(side / 2, side / 2);
        ink.scale(scale * pixelRatio, scale * pixelRatio);
        // A stroke that keeps the glyph readable however small it is.
        paintGlyph(ink, glyph, palette, Math.min(5, Math.max(1, 0.55 / scale)));
      }
      sprites.set(key, canvas);
      return canvas;
    },
  };
}

/** Below full size a glyph is fill, stroke and ✕ only. */
function paintGlyph(ink: Ink, glyph: Glyph, palette: Palette, boldness: number): void {
  const square = glyph.shape === 'square';
  const fill = square ? palette.v1 : palette.v2;
  const stroke = square ? palette.v1Stroke : palette.v2Stroke;
  ink.lineWidth = 2 * boldness;
  if (glyph.kind === 'failed') {
    trace(ink, OCTAGON);
    paint(ink, palette.failSoft, palette.fail);
    ink.lineWidth = 3 * boldness;
    ink.beginPath();
    ink.moveTo(-CROSS, -CROSS);
    ink.lineTo(CROSS, CROSS);
    ink.moveTo(CROSS, -CROSS);
    ink.lineTo(-CROSS, CROSS);
    ink.stroke();
    return;
  }
  outline(ink, square);
  switch (glyph.kind) {
    case 'serving':
    case 'ready':
      paint(ink, fill, stroke);
      break;
    case 'starting':
      ink.globalAlpha = 0.35;
      ink.fillStyle = fill;
      ink.fill();
      ink.globalAlpha = 1;
      ink.setLineDash([4 * boldness, 3 * boldness]);
      paint(ink, null, stroke);
      ink.setLineDash([]);
      break;
    case 'terminating':
      paint(ink, palette.surface, stroke);
      break;
    default:
      glyph.kind satisfies never;
  }
  if (glyph.kind !== 'ready') return;
  ink.lineWidth = 1.5 * boldness;
  if (square) roundedSquare(ink, OUTER_SQUARE.side, OUTER_SQUARE.radius);
  else trace(ink, OUTER_HEXAGON);
  paint(ink, null, stroke);
}

const outline = (ink: Ink, square: boolean): void =>
  square ? roundedSquare(ink, SQUARE.side, SQUARE.radius) : trace(ink, HEXAGON);

function roundedSquare(ink: Ink, side: number, radius: number): void {
  ink.beginPath();
  ink.roundRect(-side / 2, -side / 2, side, side, radius);
}

function trace(ink: Ink, corners: readonly Corner[]): void {
  ink.beginPath();
  for (const [x, y] of corners) ink.lineTo(x, y);
  ink.closePath();
}

function paint(ink: Ink, fill: string | null, stroke: string): void {
  if (fill !== null) {
    ink.fillStyle = fill;
    ink.fill();
  }
  ink.strokeStyle = stroke;
  ink.stroke();
}

/** Draws lines and pods of a scene; the canvas has `pixelRatio` device pixels to a px. */
export function drawPods(
  ink: Ink,
  scene: StageScene,
  palette: Palette,
  pixelRatio: number,
  sprites: SpriteSheet,
): void {
  ink.setTransform(1, 0, 0, 1, 0, 0);
  ink.clearRect(0, 0, ink.canvas.width, ink.canvas.height);
  ink.setTransform(pixelRatio, 0, 0, pixelRatio, 0, 0);
  drawLines(ink, scene.lines, palette);
  ink.setTransform(1, 0, 0, 1, 0, 0);
  const half = sprites.side / 2;
  for (const own of [false, true]) {
    ink.globalAlpha = own ? 1 : 0.45;
    for (const mark of scene.pods) if (mark.own === own) stamp(ink, mark, pixelRatio, sprites, half);
  }
  ink.globalAlpha = 1;
}

function stamp(ink: Ink, mark: PodMark, pixelRatio: number, sprites: SpriteSheet, half: number): void {
  // Whole device pixels: a sprite that is copied between pixels is blurred.
  ink.drawImage(
    sprites.spriteOf(mark.glyph),
    Math.round(mark.x * pixelRatio - half),
    Math.round(mark.y * pixelRatio - half),
  );
}

/** Lines of one look make one path. */
function drawLines(ink: Ink, lines: readonly FlowLine[], palette: Palette): void {
  const groups = new Map<string, FlowLine[]>();
  for (const line of lines) {
    const key = line.style === 'drop' ? `drop${line.version % 2}` : line.style;
    const group = groups.get(key);
    if (group) group.push(line);
    else groups.set(key, [line]);
  }
  const draw = (key: string, color: string, extra = 0, dash: number[] = []): void => {
    const group = groups.get(key);
    if (!group) return;
    ink.strokeStyle = color;
    ink.lineWidth = (group[0]?.width ?? 2) + extra;
    ink.setLineDash(dash);
    ink.beginPath();
    for (const { points } of group) {
      points.forEach(([x, y], index) => {
        if (index === 0) ink.moveTo(x, y);
        else ink.lineTo(x, y);
      });
    }
    ink.stroke();
    ink.setLineDash([]);
  };
  // Where the system chooses the colours a version's fill is the background.
  draw('drop1', palette.v1 === palette.surface ? palette.v1Stroke : palette.v1);
  draw('drop0', palette.v2Stroke, 1);
  if (palette.v2 !== palette.surface) draw('drop0', palette.v2);
  draw('trunk', palette.ink2);
  draw('idle', palette.lineStrong, 0, [3, 4]);
}
