// The thread that owns the connection that writes. It runs by itself, and begins with nothing but what it needs.
import { parentPort, workerData } from "node:worker_threads";
import { armFailpoint, comes } from "../../ports/failpoint.ts";
import { openConnection } from "./open-connection.ts";
import type { Order } from "./order.ts";
import type { ThreadAnswer, ThreadData } from "./writer-apart.ts";
import { writingConnection } from "./writing-connection.ts";

const { path, failpoint } = workerData as ThreadData;
armFailpoint(failpoint);
const database = openConnection(path);
// Whoever ordered it tries again: what waits here would hold up all that is written.
database.exec("pragma busy_timeout = 0");
const carryOut = writingConnection(database);

/** What was ordered is not done, and nobody is told so: as when the thread runs out of memory. */
function breakOnPurpose({ messages = 0 }: Order): void {
	if (comes("writer-ends", messages)) process.exit(1);
}

function answerTo(order: Order): ThreadAnswer {
	try {
		return { answer: carryOut(order) };
	} catch (error) {
		const { message, code, stack } = error as Error & { code?: unknown };
		return { error: { message, code: String(code ?? ""), stack } };
	}
}

parentPort?.on("message", (order: Order | "close") => {
	if (order !== "close") {
		breakOnPurpose(order);
		parentPort?.postMessage(answerTo(order));
		return;
	}
	database.close();
	parentPort?.close();
});
parentPort?.postMessage("open");
