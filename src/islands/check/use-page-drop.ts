// Files and folders dropped anywhere on the page.
import { type DragEvent, useState } from 'react';
import { type ReadFiles, readDrop } from './read-files.ts';

export function usePageDrop(take: (read: ReadFiles) => void) {
  const [dropping, setDropping] = useState(false);
  return {
    /** Something is held over the page. */
    dropping,
    handlers: {
      onDragOverCapture(event: DragEvent): void {
        if (!event.dataTransfer.types.includes('Files')) return;
        event.preventDefault();
        setDropping(true);
      },
      onDragLeave(event: DragEvent): void {
        const { currentTarget, relatedTarget } = event;
        if (!(relatedTarget instanceof Node) || !currentTarget.contains(relatedTarget)) setDropping(false);
      },
      // Before the editor sees it: here folders are known too.
      onDropCapture(event: DragEvent): void {
        setDropping(false);
        if (!event.dataTransfer.types.includes('Files')) return;
        event.preventDefault();
        event.stopPropagation();
        readDrop(event.dataTransfer).then(take, () => {});
      },
    },
  };
}
