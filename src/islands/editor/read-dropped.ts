// Files that somebody drops or pastes: read as text, refused with a reason when they are none. Browser only.

/** MB; a larger file is no manifest. */
export const LARGEST_FILE_MB = 20;

export type DroppedFile =
  | { readonly name: string; readonly text: string }
  | { readonly name: string; readonly refused: 'not-text' | 'too-large' };

export async function readDropped(files: readonly File[]): Promise<readonly DroppedFile[]> {
  return Promise.all(
    files.slice(0, 20).map(async (file): Promise<DroppedFile> => {
      const { name } = file;
      if (file.size > LARGEST_FILE_MB * 1_000_000) return { name, refused: 'too-large' };
      try {
        const text = await file.text();
        return text.includes('\0') ? { name, refused: 'not-text' } : { name, text };
      } catch {
        // A folder, or a file that is gone.
        return { name, refused: 'not-text' };
      }
    }),
  );
}
