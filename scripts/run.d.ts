/** The top folder of the repository. */
export const root: string;

/** Acts once the process that started this one is gone: nobody tells an orphan. */
export function whenOrphaned(act: () => void): void;

/** Runs a program in the top folder, on our terminal, and gives its exit code. */
export function run(command: string, args: string[]): Promise<number>;

/** The path of a program that a package brought along. */
export function program(name: string): string;
