import type { Story } from "../story.ts";
import { arabic } from "./arabic.ts";
import { englishAdvice } from "./english-advice.ts";
import { englishMessages } from "./english-messages.ts";
import { englishOrders } from "./english-orders.ts";
import { french } from "./french.ts";
import { italian } from "./italian.ts";
import { lithuanian } from "./lithuanian.ts";
import { romanian } from "./romanian.ts";
import { swedish } from "./swedish.ts";

/** All that is told of the shop's two weeks. Stories of one customer happen in the order in which they stand here. */
export const stories: readonly Story[] = [
	...englishAdvice,
	...englishOrders,
	...englishMessages,
	...french,
	...italian,
	...swedish,
	...lithuanian,
	...romanian,
	...arabic,
];
