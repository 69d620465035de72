import type { EstimatedWaitRow } from "../store/contract/routing-rows.ts";
import { handOut, withdrawOffers } from "./hand-out.ts";
import { changeModes, releaseGone } from "./refresh.ts";
import type { RouterParts, SiteState } from "./site-state.ts";
import { pages } from "./wait/pages.ts";
import { createWaitChecks } from "./wait-checks.ts";

/** What one pass over a site does. Call nothing of it twice at once. */
export interface SitePass {
	/** Reads the site, and then applies what was committed meanwhile. */
	read(meanwhile: () => readonly (() => void)[]): Promise<void>;
	/** Does everything that can be done now. Resolves with when the next one is due. */
	run(): Promise<number>;
	/** The next pass checks it, however many wait. */
	touched(conversation: string): void;
	/** The same for what waits of this visitor. */
	touchedBy(visitor: string): void;
	/** The next pass checks everything that waits: it may follow from anything. */
	everything(): void;
	/** The people of the site, or what was reserved, are not as they seem: the next pass reads them again. */
	distrust(): void;
}

/** Where more than this wait or are open, not all of them are checked with every change. */
const MANY = 50;
/** Between two checks of all, when something has changed that may concern everybody. */
const SWEEP_MS = 500;
/** The same for each that waits or is open, when some came or went: the places behind them are told less often. */
const SWEEP_MS_EACH = 2.5;
const SWEEP_MOST_MS = 10_000;

/** A picture that lost again and again is drawn anew, this much later. */
const LOST_MS = 1_000;

/** What was told before this is of no wait that goes on. */
const TOLD_BACK_MS = 2 * 24 * 3_600_000;

/** A row that was read says what is, and not by what. */
const NOTHING_SAID = { why: "left", answered: false, settled: false } as const;

export function createSitePass(parts: RouterParts, state: SiteState): SitePass {
	const { store, log, presence, publisher, waits } = parts;
	const { id, site, positions, telling } = state;
	const checks = createWaitChecks(parts, state);
	let stale = false;
	let sweptAt = Number.NEGATIVE_INFINITY;
	/** Something has changed since, of some or of everything. */
	let unswept: "nothing" | "some" | "everything" = "everything";

	/** Of what may have changed. Resolves with when the rest is to be checked. */
	async function checkWaits(): Promise<number> {
		if (site.rows.size > MANY && store.now() < sweepAt()) {
			await checks.some();
			return sweepAt();
		}
		sweptAt = store.now();
		unswept = "nothing";
		await checks.all();
		return Number.POSITIVE_INFINITY;
	}

	function sweepAt(): number {
		if (unswept === "nothing") return Number.POSITIVE_INFINITY;
		const many = Math.min(SWEEP_MOST_MS, site.rows.size * SWEEP_MS_EACH);
		return sweptAt + (unswept === "some" ? Math.max(SWEEP_MS, many) : SWEEP_MS);
	}

	/** What follows from who is there: nobody waits on somebody who is gone, or is in the wrong line. */
	async function tidy(): Promise<void> {
		await releaseGone({ log, presence }, site);
		await withdrawOffers({ store, log, presence }, site);
		await changeModes(
			{ log, store, publisher },
			positions,
			state.availability(),
			state.expected(),
		);
	}

	/** What this relay's own sockets are told; all that is done where another relay acts for the site. */
	async function follow(): Promise<number> {
		const sweep = await checkWaits();
		return Math.min(telling.tellSite(store.now()), checks.nextAt(), sweep);
	}

	function touched(conversation: string): void {
		checks.touched(conversation);
		if (unswept === "nothing") unswept = "some";
	}

	return {
		async read(meanwhile) {
			await waits.ready(id);
			await site.read(false);
			const now = store.now();
			for (const row of site.rows.values()) {
				positions.moves(null, row, NOTHING_SAID, now);
				if (row.state === "open" && row.agent_id) presence.expect(row.agent_id);
			}
			for await (const told of pages((after: EstimatedWaitRow | undefined) =>
				store.estimatedWaits(id, now - TOLD_BACK_MS, after),
			))
				positions.recall(told, now);
			for (const apply of meanwhile()) apply();
		},
		async run() {
			if (stale) {
				stale = false;
				await site.read(true);
			}
			if (!state.acts()) return follow();
			await tidy();
			if (!(await handOut({ store, log, presence }, site, positions.told))) {
				// The store knows better than this picture: it is drawn anew.
				stale = true;
				unswept = "everything";
				telling.tellSite(store.now());
				return store.now() + LOST_MS;
			}
			return follow();
		},
		touched,
		touchedBy(visitor) {
			const waiting = positions.ofVisitor(visitor);
			if (waiting !== undefined) touched(waiting);
		},
		everything() {
			unswept = "everything";
		},
		distrust() {
			stale = true;
		},
	};
}
