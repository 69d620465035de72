import { SignJWT } from "jose";
import type { Out } from "../../client/connection.ts";
import type { ConsoleCommands } from "../../protocol/console-events.ts";
import { newId } from "../../protocol/ids.ts";
import type { Reply } from "../../protocol/refusal.ts";
import type { Question, SurveyRule } from "../../protocol/survey.ts";
import type { VisitorCommands } from "../../protocol/visitor-events.ts";
import type { IdentityKey } from "../../server/store/contract/rows.ts";
import { addAgent, type ConsoleWire } from "../../server/testing/wire.ts";
import { MINUTE_MS, type Stage } from "./stage.ts";

// An older relay refuses all of it: what is said here is said and not asked.

type Commands = ConsoleCommands & VisitorCommands;
type Told<K extends keyof Commands> = Reply<Out<Commands, K>>;

/** The shop asks on its pages and after orders: a shopper answers, one goes on, a link is made, and a card is read. */
export async function askedWell(stage: Stage): Promise<void> {
	const { relay, shop, comes, passes } = stage;
	const teo = await addAgent(relay, "teo");
	await runs(teo, shop.id, {
		kind: "on_page",
		pages: { paths: ["/"], languages: ["en"], who: "all", afterSeconds: 5 },
	});
	const orders = { kind: "after_order", from: "order", days: 7 } as const;
	const later = await runs(teo, shop.id, orders);
	await tellsOrder(stage);
	const page = { path: "/lamps", locale: "en", moment: "page" } as const;
	const iva = await comes("iva", { locale: "en" });
	const told = (await iva.say("ask:next", page)) as Told<"ask:next">;
	const ask = (told.ok && told.data.ask?.id) || newId();
	const answers = { score: 1, late: ["parcel"], why: "It came broken." };
	await iva.say("ask:mark", { ask, as: "seen" });
	await iva.say("survey:answer", { ask, answers, done: true });
	await iva.say("contact:leave", { ask, contact: "iva@home.example" });
	const ben = await comes("ben", { locale: "en" });
	await ben.say("ask:next", page);
	await passes(MINUTE_MS);
	await teo.say("answer:hide", { site: shop.id, ask, why: "A test" });
	await teo.say("survey-link:make", {
		site: shop.id,
		survey: later,
		name: "Parcels",
		uses: "open",
		order: null,
		expiresAt: null,
	});
	await readsCards(stage, teo);
	teo.close();
}

async function readsCards({ shop }: Stage, teo: ConsoleWire): Promise<void> {
	const site = shop.id;
	const newest = async (list: "idea" | "praise") => {
		const asked = { site, list, before: null };
		const page = (await teo.say("cards:read", asked)) as Told<"cards:read">;
		return (page.ok && page.data.cards[0]?.id) || newId();
	};
	const note = "In the autumn.";
	const idea = await newest("idea");
	await teo.say("idea:set", { site, card: idea, state: "planned", note });
	const card = await newest("praise");
	await teo.say("card:hide", { site, card, why: "A test" });
}

/** Answers with its id. */
async function runs(
	teo: ConsoleWire,
	site: string,
	trigger: SurveyRule["trigger"],
): Promise<string> {
	const survey = newId();
	await teo.say("survey:save", {
		site,
		survey,
		was: 0,
		body: {
			title: { en: "How was it?", lt: "Kaip sekėsi?" },
			questions: [SCORE, LATE, WHY],
			thanks: { en: "Thank you" },
		},
	});
	const rule = { trigger, everyDays: 90, share: 100, quota: 500 };
	await teo.say("survey:set", {
		site,
		survey,
		state: "running",
		rule: { ...rule, startsAt: null, endsAt: null },
	});
	return survey;
}

const BLANK = { choices: [], optional: true, topic: null, leadsTo: null };
const SCORE: Question = {
	...BLANK,
	...{ key: "score", kind: "faces", topic: "quality", showIf: null },
	text: { en: "How good is it?", lt: "Ar geras?" },
};
const LATE: Question = {
	...BLANK,
	...{ key: "late", kind: "choices", showIf: null },
	text: { en: "What was late?" },
	choices: [
		{ key: "parcel", text: { en: "The parcel" } },
		{ key: "answer", text: { en: "The answer" } },
	],
};
const WHY: Question = {
	...BLANK,
	...{ key: "why", kind: "text", leadsTo: "problem" },
	showIf: { question: "score", in: [1, 2] },
	text: { en: "What went wrong?" },
};

/** As the shop's server does it. */
async function tellsOrder({ relay, shop }: Stage): Promise<void> {
	const [key] = JSON.parse(shop.identity_keys) as [IdentityKey];
	const now = relay.clock.now();
	const body = await new SignJWT({
		order: "LL-4903",
		at: new Date(now - 2 * 86_400_000).toISOString(),
		products: ["Dusk table lamp"],
		email: "omar@example.com",
		maySurveyByMail: true,
		locale: "en",
	})
		.setProtectedHeader({ alg: "HS256", kid: key.kid })
		.setSubject("customer-7")
		.setAudience(shop.id)
		.setExpirationTime(now / 1_000 + 600)
		.sign(Buffer.from(key.key, "base64url"));
	await fetch(`${relay.origin}/orders/${shop.id}`, {
		method: "POST",
		headers: { "Content-Type": "application/jwt" },
		body,
	});
}
