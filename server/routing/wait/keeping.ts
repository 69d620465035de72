import type {
	EstimatedWaitRow,
	QueueEventRow,
} from "../../store/contract/routing-rows.ts";
import type {
	EndedEstimate,
	TakenEstimate,
	WaitStore,
} from "../../store/contract/wait-store.ts";

/** Writes behind the back of those who wait: nobody's reply is held up by a statistic. */
export interface Keeping {
	happened(event: QueueEventRow): void;
	/** An event that was kept before has its reply now. */
	replied(event: QueueEventRow): void;
	told(told: EstimatedWaitRow): void;
	taken(taken: TakenEstimate): void;
	ended(ended: EndedEstimate): void;
	/** What another relay has committed it has kept as well: while this works, only what is told is kept. */
	unkept<T>(work: () => T): T;
	/** Resolves when everything is kept, or was tried. */
	idle(): Promise<void>;
}

/** Rows in one statement. */
const ROWS = 200;

export function createKeeping(
	store: WaitStore,
	failed: (error: unknown) => void,
): Keeping {
	let events: QueueEventRow[] = [];
	let replied: QueueEventRow[] = [];
	let told: EstimatedWaitRow[] = [];
	let taken: TakenEstimate[] = [];
	let ended: EndedEstimate[] = [];
	let running: Promise<void> | undefined;
	let isKept = true;

	function keep<Row>(rows: Row[], row: Row): void {
		if (!isKept) return;
		rows.push(row);
		start();
	}

	function start(): void {
		running ??= new Promise<void>((done) => setImmediate(done))
			.then(write)
			.catch(failed)
			.finally(() => {
				running = undefined;
				const left = [events, replied, told, taken, ended];
				if (left.some((rows) => rows.length > 0)) start();
			});
	}

	/** A failed batch is lost, and said so: a gap in the statistics does no harm, a loop of retries does. */
	async function write(): Promise<void> {
		const batch = { events, replied, told, taken, ended };
		events = [];
		replied = [];
		told = [];
		taken = [];
		ended = [];
		for (const rows of slices(batch.events)) await store.keepQueueEvents(rows);
		for (const one of batch.replied) await store.keepReply(one);
		for (const rows of slices(batch.told)) await store.keepEstimatedWaits(rows);
		for (const one of batch.taken) await store.keepTaken(one);
		for (const one of batch.ended) await store.endEstimatedWait(one);
	}

	return {
		happened: (event) => keep(events, event),
		replied: (event) => keep(replied, event),
		told(one) {
			told.push(one);
			start();
		},
		taken: (one) => keep(taken, one),
		ended: (one) => keep(ended, one),
		unkept(work) {
			isKept = false;
			try {
				return work();
			} finally {
				isKept = true;
			}
		},
		async idle() {
			while (running) await running;
		},
	};
}

function* slices<Row>(rows: readonly Row[]): Iterable<Row[]> {
	for (let at = 0; at < rows.length; at += ROWS)
		yield rows.slice(at, at + ROWS);
}
