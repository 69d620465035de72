export function stampOfSources(): string;
export function buildIsFresh(): boolean;
export function keepStamp(stamp: string): void;
