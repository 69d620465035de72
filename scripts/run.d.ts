/** The top folder of the repository. */
export const root: string;

/** Acts once the process that started this one is gone: nobody tells an orphan. */
export function whenOrphaned(act: () => void): void;
