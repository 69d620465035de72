import {
	type NoPicture,
	PRODUCT_PICTURE_BYTES,
	PRODUCT_PICTURE_WAIT_MS,
} from "../../protocol/product.ts";
import { type Outbound, OutboundError } from "../outbound/outbound.ts";
import type { Clock } from "../ports/clock.ts";

export type PictureFetched =
	| { kind: "fetched"; bytes: Buffer }
	| { kind: "none"; why: NoPicture };

/** From a shop's page to where its pictures are kept, and there to the one that fits. */
const REDIRECTS = 3;
const HEADERS = {
	Accept: "image/webp,image/jpeg,image/png,image/gif",
	"User-Agent":
		"Shopbell (copies a picture for a card, because the shop sends one)",
};

/** Reads a picture as anybody would, in one time for all steps. Each step is asked through the guard anew. */
export async function fetchPicture(
	{ outbound, clock }: { outbound: Pick<Outbound, "get">; clock: Clock },
	picture: URL,
): Promise<PictureFetched> {
	const ends = clock.ticks() + PRODUCT_PICTURE_WAIT_MS;
	let address = picture;
	for (let step = 0; step <= REDIRECTS; step++) {
		const waitMs = ends - clock.ticks();
		if (waitMs <= 0) return none("time");
		const wanted = { headers: HEADERS, most: PRODUCT_PICTURE_BYTES, waitMs };
		const answer = await outbound.get(address, wanted).catch(whyNot);
		if (typeof answer === "string") return none(answer);
		const { status, headers, body, isCut } = answer;
		if (status >= 200 && status < 300)
			return isCut ? none("bytes") : { kind: "fetched", bytes: body };
		const next = status >= 300 && status < 400 && headers.location;
		if (!next || !URL.canParse(next, address.href)) return none("status");
		address = new URL(next, address);
	}
	return none("status");
}

function none(why: NoPicture): PictureFetched {
	return { kind: "none", why };
}

function whyNot(error: unknown): NoPicture {
	if (!(error instanceof OutboundError)) throw error;
	switch (error.why) {
		case "address":
			return "inside";
		case "time":
			return "time";
		case "size":
			return "bytes";
		case "network":
			return "network";
	}
}
