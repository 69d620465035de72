import { useEffect, useState } from "preact/hooks";
import { isInside, isLoopback } from "../../protocol/origin.ts";
import { fill } from "../words/words.ts";
import { ownAddressWords } from "./page-words.ts";

/** Says where shoppers would not find the relay: this browser tries its public address, as theirs will. */
export function OwnAddress({ relay }: { relay: string }) {
	const [isThere, setThere] = useState(true);
	useEffect(() => {
		let isOver = false;
		void answers(relay).then((is) => isOver || setThere(is));
		return () => {
			isOver = true;
		};
	}, [relay]);
	const { hostname } = new URL(relay);
	const w = ownAddressWords;
	if (!isThere) return <Said text={w.unreachable} relay={relay} />;
	if (isLoopback(hostname)) return <Said text={w.loopback} relay={relay} />;
	if (isInside(hostname)) return <Said text={w.inside} relay={relay} />;
	return null;
}

function Said({ text, relay }: { text: string; relay: string }) {
	return (
		<p class="tag-line care" role="status">
			{fill(text, { relay })}
		</p>
	);
}

async function answers(relay: string): Promise<boolean> {
	try {
		const reply = await fetch(`${relay}/embed.json`, { cache: "no-store" });
		return reply.ok;
	} catch {
		return false;
	}
}
