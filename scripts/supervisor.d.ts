import type { Cord } from "./relay-switch.js";

export interface Keeper {
	origin: string;
	hold(cord: Pick<Cord, "set" | "state">, origin: string): void;
	close(): void;
}

export function openKeeper(port: number): Promise<Keeper>;
