import type { Browser, CDPSession } from "@playwright/test";
import type { Host } from "../../e2e/hosts/host.ts";
import { SLOW_DOWN } from "./slow-page.ts";

/** Long after the script has run. */
const RUN_MS = 1_500;

/** The main thread's own time. */
export interface Evaluated {
	/** Running the pasted script, compiling included. */
	evaluationMs: number;
	/** The same of the page's own script of one line, for comparison. */
	floorMs: number;
}

interface Traced {
	name: string;
	dur?: number;
	/** Without the time in which others had the core. */
	tdur?: number;
	args?: { data?: { url?: string } };
}

/**
 * In a page that nobody watches: while its network is watched, the browser looks up the place in the source of
 * every request, which means parsing the script again, and takes longer for that than for running it.
 */
export async function evaluates(
	browser: Browser,
	host: Host,
): Promise<Evaluated> {
	const devtools = await browser.newBrowserCDPSession();
	const { browserContextId } = await devtools.send(
		"Target.createBrowserContext",
	);
	const { targetId } = await devtools.send("Target.createTarget", {
		url: "about:blank",
		browserContextId,
	});
	const { sessionId } = await devtools.send("Target.attachToTarget", {
		targetId,
	});
	await browser.startTracing(undefined, { categories: ["devtools.timeline"] });
	await tell(devtools, sessionId, [
		["Emulation.setCPUThrottlingRate", { rate: SLOW_DOWN }],
		["Page.navigate", { url: host.serves({}) }],
	]);
	await new Promise((done) => setTimeout(done, RUN_MS));
	const trace = JSON.parse((await browser.stopTracing()).toString()) as {
		traceEvents: Traced[];
	};
	await devtools.send("Target.disposeBrowserContext", { browserContextId });
	await devtools.detach();
	const evaluated = (of: RegExp) => {
		const found = trace.traceEvents.filter(
			({ name, args }) =>
				name === "EvaluateScript" && of.test(args?.data?.url ?? ""),
		);
		// A figure of nothing would always be good enough.
		if (found.length === 0) throw new Error("a script is not in the trace");
		return found.reduce((sum, { tdur, dur }) => sum + (tdur ?? dur ?? 0), 0);
	};
	return {
		evaluationMs: evaluated(/\/shopbell\.js/) / 1_000,
		floorMs: evaluated(/\/\d+$/) / 1_000,
	};
}

/** The one way to a page that the test's own tools have not opened. */
async function tell(
	devtools: CDPSession,
	sessionId: string,
	calls: [method: string, params: object][],
): Promise<void> {
	for (const [id, [method, params]] of calls.entries()) {
		await devtools.send("Target.sendMessageToTarget", {
			sessionId,
			message: JSON.stringify({ id, method, params }),
		});
	}
}
