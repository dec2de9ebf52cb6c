// Many pods and the flow to them, on a canvas. Draws the same scene as SvgPods; what it shows is also said in words around it.
import { useLayoutEffect, useMemo, useRef } from 'react';
import { drawPods, makeSprites } from './draw-pods.ts';
import { usePalette } from './palette.ts';
import styles from './Stage.module.css';
import type { StageScene } from './view-model.ts';

/** Finer than two device pixels to a px is not visible at this size, and costs. */
const MOST_PIXELS = 2;

export interface CanvasPodsProps {
  readonly scene: StageScene;
  onPick(x: number, y: number): void;
}

export function CanvasPods({ scene, onPick }: CanvasPodsProps) {
  const box = useRef<HTMLDivElement>(null);
  const canvas = useRef<HTMLCanvasElement>(null);
  const palette = usePalette(box);
  const pixelRatio = Math.min(MOST_PIXELS, typeof window === 'undefined' ? 1 : window.devicePixelRatio || 1);
  const { width, height, density } = scene;
  const sprites = useMemo(() => {
    if (!palette) return null;
    return makeSprites(density.scale, pixelRatio, palette, (side) => {
      const sprite = document.createElement('canvas');
      sprite.width = side;
      sprite.height = side;
      return sprite;
    });
  }, [density.scale, pixelRatio, palette]);
  useLayoutEffect(() => {
    const ink = canvas.current?.getContext('2d');
    if (ink && palette && sprites) drawPods(ink, scene, palette, pixelRatio, sprites);
  }, [scene, palette, sprites, pixelRatio]);
  return (
    <div ref={box} className={styles['layer']} aria-hidden="true">
      <canvas
        ref={canvas}
        width={Math.round(width * pixelRatio)}
        height={Math.round(height * pixelRatio)}
        style={{ inlineSize: width, blockSize: height }}
        onClick={(event) => {
          const bounds = event.currentTarget.getBoundingClientRect();
          onPick(event.clientX - bounds.left, event.clientY - bounds.top);
        }}
      />
    </div>
  );
}
