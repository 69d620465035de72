/** What the page's main thread did while it was traced. */
export interface MainThread {
	/** Of the time of its tasks, the part in which it had a core; the rest it waited for one. */
	share: number;
	/** The most CPU time that one task used: what a machine with nothing else to do would take. */
	longestCpuMs: number;
}

/** What has to be traced for it. */
export const TASKS = "disabled-by-default-devtools.timeline";

interface TraceEvent {
	name: string;
	pid: number;
	tid: number;
	/** Microseconds. */
	dur?: number;
	/** Microseconds of CPU time. */
	tdur?: number;
	args?: { name?: string };
}

/** @param trace as Chromium writes it */
export function mainThreadOf(trace: Buffer): MainThread {
	const { traceEvents } = JSON.parse(trace.toString("utf8")) as {
		traceEvents: TraceEvent[];
	};
	const threadOf = ({ pid, tid }: TraceEvent) => `${pid} ${tid}`;
	const mains = new Set(
		traceEvents
			.filter(
				({ name, args }) =>
					name === "thread_name" && args?.name === "CrRendererMain",
			)
			.map(threadOf),
	);
	const tasks = traceEvents.filter(
		(event) => event.name === "RunTask" && mains.has(threadOf(event)),
	);
	if (!tasks.length) throw new Error("the trace has no task of a page");
	const total = (of: "dur" | "tdur") =>
		tasks.reduce((sum, task) => sum + (task[of] ?? 0), 0);
	return {
		share: total("tdur") / total("dur"),
		longestCpuMs: Math.max(...tasks.map(({ tdur = 0 }) => tdur)) / 1_000,
	};
}
