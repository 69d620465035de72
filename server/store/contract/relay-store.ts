/** What one relay does for the shop at a time, until `ends_at` on the store's clock. */
export interface DutyRow {
	duty: string;
	relay: string;
	/** Grows whenever another relay takes it. */
	epoch: number;
	ends_at: number;
}

/** What relays of one shop share beside the shop itself. */
export interface RelayStore {
	/** Takes what nobody has, or whose time is over, or keeps what this relay has. Answers whether it is this relay's now. */
	claimDuty(claim: Omit<DutyRow, "epoch">, now: number): Promise<boolean>;
	/** Of what is still this relay's; answers which that are. */
	renewDuties(relay: string, ends_at: number, now: number): Promise<string[]>;
	/** What nobody does any more. */
	lapsedDuties(now: number): Promise<string[]>;
	/** It does nothing any more. */
	releaseDuties(relay: string): Promise<void>;
	/** Another number than before: who is of the staff, what is set, or who is blocked has changed. Embedded it stays. */
	knownVersion(): Promise<number>;
}
