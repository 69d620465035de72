import { once } from "node:events";
import { Worker } from "node:worker_threads";
import { failpointSpec } from "../../ports/failpoint.ts";
import { WRITER_ENDED } from "../contract/fault.ts";
import type { Answer, Order } from "./order.ts";
import { packed } from "./packed-order.ts";
import type { Writer } from "./writer.ts";

/** With what the thread begins. */
export interface ThreadData {
	path: string;
	failpoint: string | undefined;
}

/** An error does not keep its code on the way from one thread to another. */
export type ThreadAnswer =
	| { answer: Answer }
	| { error: { message: string; code: string; stack: string | undefined } };

interface Waiting {
	resolve(answer: Answer): void;
	reject(error: unknown): void;
}

/**
 * Carries out orders in a thread of its own, which alone waits for the disk. Where the thread ends by itself nothing can
 * be kept any more: what is under way fails, and the process ends as after any fault that nobody expected.
 * @param entry the file that the thread runs
 */
export async function writerApart(
	entry: string,
	path: string,
): Promise<Writer> {
	const workerData: ThreadData = { path, failpoint: failpointSpec() };
	// Without what this process loads before its own code: that is for the relay, and not for a connection.
	const thread = new Worker(entry, { workerData, execArgv: [] });
	const waiting: Waiting[] = [];
	let state: "starting" | "open" | "closing" | "ended" = "starting";
	let fault: unknown;

	thread.on("message", (said: ThreadAnswer | "open") => {
		if (said === "open") return;
		// In the order in which they were asked.
		const asked = waiting.shift();
		if ("answer" in said) asked?.resolve(said.answer);
		else
			asked?.reject(Object.assign(new Error(said.error.message), said.error));
	});
	thread.on("error", (error) => {
		fault = error;
	});
	thread.on("exit", () => {
		const unexpected = state === "open";
		state = "ended";
		for (const { reject } of waiting.splice(0)) reject(ended(fault));
		if (unexpected) throw ended(fault);
	});
	// Fails with what the thread throws at its beginning, also where it ends without a word.
	await Promise.race([
		once(thread, "message"),
		once(thread, "exit").then(() => Promise.reject(ended(fault))),
	]);
	state = "open";

	return {
		isApart: true,
		run(order: Order): Promise<Answer> {
			if (state !== "open") return Promise.reject(ended(fault));
			return new Promise((resolve, reject) => {
				// First: who waits for an order that was not sent would get the answer to the next one.
				thread.postMessage(packed(order));
				waiting.push({ resolve, reject });
			});
		},
		async close() {
			if (state !== "open") return;
			state = "closing";
			thread.postMessage("close");
			await once(thread, "exit");
		},
	};
}

function ended(cause: unknown): Error {
	return Object.assign(
		new Error("the thread that writes has ended", { cause }),
		{
			code: WRITER_ENDED,
		},
	);
}
