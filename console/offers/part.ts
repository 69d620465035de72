import "./offer.css";
import type { Part } from "../workspace/part.ts";
import { mayAnswer } from "../workspace/rights.ts";
import { acceptOffer } from "./accept-offer.ts";
import { OfferCard } from "./OfferCard.tsx";
import { offersModel } from "./offers.ts";
import { offersWords } from "./words.ts";

const { keys } = offersWords;

/** Conversations that wait for this agent's yes or no. */
export const offersPart: Part = {
	isFor: (workspace) => mayAnswer(workspace),
	model: offersModel,
	Corner: OfferCard,
	keys: [
		{
			shown: "Y",
			label: keys.accept,
			does: { y: (workspace) => void acceptOffer(workspace) },
		},
		{
			shown: "D",
			label: keys.decline,
			does: { d: (workspace) => workspace.of(offersModel).askWhy(true) },
		},
	],
};
