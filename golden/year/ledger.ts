/** What a conversation was promised: each line was acknowledged by the relay. */
export interface Promised {
	id: string;
	visitor: string;
	/** What was said, by its number in the log. */
	texts: Record<number, string>;
	/** When it was closed, by the relay's clock; null: it waits or is open. */
	closedAt: number | null;
	score: number | null;
	comment: string | null;
	/** Its shopper has asked to be forgotten. */
	isForgotten: boolean;
}

/** All of them by their ids, as JSON keeps them. */
export type Promises = Record<string, Promised>;

/** Notes what the people of the year are promised. */
export class Ledger {
	constructor(readonly promises: Promises) {}

	begun(id: string, visitor: string, score: number | null = null): void {
		this.promises[id] = {
			id,
			visitor,
			texts: {},
			closedAt: null,
			score,
			comment: null,
			isForgotten: false,
		};
	}

	has(id: string): boolean {
		return id in this.promises;
	}

	said(id: string, seq: number, text: string): void {
		this.of(id).texts[seq] = text;
	}

	closed(id: string, at: number): void {
		this.of(id).closedAt = at;
	}

	rated(id: string, score: number, comment: string | null): void {
		Object.assign(this.of(id), { score, comment });
	}

	forgotten(visitor: string): void {
		for (const one of this.all())
			if (one.visitor === visitor) one.isForgotten = true;
	}

	all(): Promised[] {
		return Object.values(this.promises);
	}

	private of(id: string): Promised {
		const one = this.promises[id];
		if (!one) throw new Error("a conversation that nobody has begun");
		return one;
	}
}
