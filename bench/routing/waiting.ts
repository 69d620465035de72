import { sendAsVisitor } from "../../server/conversations/send-as-visitor.ts";
import { makeVisitor } from "../../server/people/visitors.ts";
import { type Figure, rounded } from "../figure.ts";
import { cpuOf } from "../fill/cpu-of.ts";
import {
	fresh,
	type SimulatedRelay,
	simulatedRelay,
} from "../simulate/relay.ts";
import { frontOf, setAvailability } from "../simulate/words.ts";

const START = Date.UTC(2026, 5, 1, 9);
/** On the relay's clock, from one to the next. */
const BETWEEN_MS = 50;
const COME = 40;
const FEW = 10;
const MANY = 2_000;

/**
 * What one more shopper costs who writes while so many wait live: the message, the commit, and whatever the routing
 * looks at and tells until the next one comes.
 */
export async function benchWaiting(): Promise<Figure[]> {
	// The first time compiles.
	await costBehind(FEW);
	const few = await costBehind(FEW);
	const many = await costBehind(MANY);
	return [
		{
			name: `one more shopper, CPU, behind ${MANY.toLocaleString("en")} who wait to behind ${FEW}`,
			value: rounded(many / few),
			unit: "ratio",
			beside: {
				many: `${rounded(many)} ms`,
				few: `${rounded(few)} ms`,
			},
		},
	];
}

async function costBehind(line: number): Promise<number> {
	const relay = await simulatedRelay(START);
	for (const agent of relay.agents) {
		relay.parts().presence.arrived(agent.id, agent.id);
		await setAvailability(relay, agent, "here");
	}
	const costs: number[] = [];
	const slots = relay.agents.length * 3;
	for (let came = 0; came < line + slots; came++) {
		await comes(relay);
		if (came % 50 === 0) {
			relay.clock.pass(BETWEEN_MS);
			await relay.settle();
		}
	}
	for (let came = 0; came < COME; came++)
		costs.push(
			await cpuOf(async () => {
				await comes(relay);
				for (const agent of relay.agents)
					relay.parts().presence.answered(agent.id, agent.id);
				relay.clock.pass(BETWEEN_MS);
				await relay.settle();
			}),
		);
	await relay.stop();
	return costs.reduce((sum, one) => sum + one, 0) / costs.length;
}

async function comes(relay: SimulatedRelay): Promise<void> {
	const visitor = await makeVisitor(relay.store, relay.site, fresh.token());
	const draft = { clientId: fresh.id(), text: "Is the blue one in stock?" };
	const serviceState = await frontOf(relay);
	await sendAsVisitor(
		relay.parts().log,
		visitor,
		{ ...draft, conversation: null },
		serviceState,
	);
}
