import { stories } from "../../server/demo/stories/stories.ts";
import type { Story, StoryPage } from "../../server/demo/story.ts";
import { LANGUAGES } from "./history.ts";
import type { PastEpisode } from "./past-episode.ts";

/** What is said in a conversation. */
export interface Talk {
	page: StoryPage;
	/** With this it begins. */
	asks: string;
	/** The first human word. */
	answer: string;
	rest: { by: "shopper" | "agent"; text: string }[];
}

/** The conversations of the demo, by the number of their language. */
const TALKS: readonly (readonly Talk[])[] = LANGUAGES.map((language) =>
	stories.filter((story) => story.language === language).flatMap(talkIn),
);

/** What a colleague says who takes over, by the number of the language. */
export const GOES_ON = [
	"Hello, I take over from my colleague and have read all of it.",
	"Bună ziua, continui eu în locul colegei și am citit totul.",
	"Bonjour, je prends la suite et j’ai tout lu.",
	"Sveiki, toliau padėsiu aš, viską perskaičiau.",
	"Hej, jag tar över och har läst allt.",
	"Buongiorno, continuo io e ho letto tutto.",
];

/** The same for the same conversation. */
export function talkOf({ language, conversation, nth }: PastEpisode): Talk {
	const all = TALKS[language] ?? [];
	const talk = all[(conversation + nth) % all.length];
	if (!talk) throw new Error(`nobody speaks ${LANGUAGES[language]}`);
	return talk;
}

/** Nothing, where nobody of the shop says anything. */
function talkIn({ page, lines }: Story): Talk[] {
	const said = lines.flatMap((line) =>
		line.by === "shopper" || line.by === "agent" ? [line] : [],
	);
	const at = said.findIndex(({ by }) => by === "agent");
	const answer = said[at];
	if (at < 1 || !answer) return [];
	const asks = said.slice(0, at).map(({ text }) => text);
	return [
		{
			page,
			asks: asks.join(" "),
			answer: answer.text,
			rest: said.slice(at + 1),
		},
	];
}
