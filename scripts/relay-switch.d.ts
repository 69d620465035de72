export interface CordState {
	pulled: boolean;
	/** null: nothing runs. */
	pid: number | null;
	/** The process that was killed last. */
	killed: number | null;
}

export interface Relay {
	pid?: number | undefined;
	ready: Promise<unknown>;
	ended: Promise<unknown>;
	kill(): Promise<void>;
	end(): Promise<void>;
}

export interface Cord {
	state(): CordState;
	ready(): Promise<unknown>;
	set(pulled: boolean): Promise<CordState>;
	end(): Promise<void>;
}

export function createCord(start: () => Relay): Cord;
