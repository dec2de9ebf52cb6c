// Where Mermaid put the parts of a diagram, as numbers. What is drawn is made of these (view-model.ts).

/** In px from the upper left corner of the figure. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface Places {
  readonly width: number;
  readonly height: number;
  /** By part. */
  readonly boxes: Readonly<Record<string, Box>>;
  /** The room that each link takes, in the order of the links. A link without a place of its own has null. */
  readonly links: readonly (Box | null)[];
}
