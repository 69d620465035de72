import { newId } from "../../protocol/ids.ts";
import { root } from "../../scripts/run.js";
import { type Figure, quantile, rounded } from "../figure.ts";
import { pinned } from "./pinned.ts";
import { type Server, startServer } from "./server.ts";
import { openConsole, signIn } from "./sign-in.ts";
import { openGenerator } from "./target.ts";

const BURST = { by: "visitors", inFlight: 8 } as const;
const CROWD = { conversations: 200, agents: 1, consoles: 1 };
const BYSTANDERS = { conversations: 20, agents: 0, consoles: 0 };
const PER_SECOND = 50;
const WARM_UP_MS = 2_000;
const RUN_MS = 5_000;

/** How long a message of one site takes to be acknowledged while another site sends as many as the relay can take. */
export async function besideABurst(): Promise<Figure[]> {
	const server = await startServer(root, pinned("server"));
	const opened: { end(): void }[] = [];
	try {
		const { burst, bystanders } = await generatorsOf(server);
		opened.push(burst, bystanders);
		const watched = async (ms: number) =>
			(await bystanders.ask("pace", { perSecond: PER_SECOND, ms }))
				.acknowledged;
		await burst.ask("saturate", { ...BURST, ms: WARM_UP_MS });
		await watched(WARM_UP_MS);
		const alone = await watched(RUN_MS);
		const bursting = burst.ask("saturate", {
			...BURST,
			ms: RUN_MS + WARM_UP_MS,
		});
		const beside = await watched(RUN_MS);
		const count = await bursting;
		const ms = (of: number[], share: number) => rounded(quantile(of, share));
		return [
			{
				name: "send to acknowledged beside another site's 200 × 8 in flight, p99",
				value: ms(beside, 0.99),
				unit: "ms",
				beside: {
					p50: `${ms(beside, 0.5)} ms`,
					"p99 alone": `${ms(alone, 0.99)} ms`,
					"p50 alone": `${ms(alone, 0.5)} ms`,
					"of the other site": `${rounded((count * 1_000) / (RUN_MS + WARM_UP_MS))} messages a second`,
				},
			},
		];
	} finally {
		for (const one of opened) one.end();
		await server.end();
	}
}

/** Two programs: one that is busy with a burst is late to see what else comes. */
async function generatorsOf({ reached }: Server) {
	const { port, origin, relay } = reached;
	const { site = "", links = [] } = relay ?? {};
	const [first, ...others] = links.toReversed();
	const owner = await openConsole(
		reached,
		await signIn(reached, "session", { token: first }),
	);
	const id = newId();
	const made = { id, name: "Lamps abroad", origins: [origin], copy: true };
	await owner.socket.ask("site:make", { site, ...made });
	owner.socket.close();
	const burst = await openGenerator({
		...{ port, origin, ...CROWD },
		relay: { site, links: others.toReversed() },
	});
	const bystanders = await openGenerator({
		...{ port, origin, ...BYSTANDERS },
		relay: { site: id, links: [] },
	});
	return { burst, bystanders };
}
