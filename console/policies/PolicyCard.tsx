import { useEffect } from "preact/hooks";
import type { PolicyCard as Card } from "../../protocol/shown-policy.ts";
import { addStyle } from "../../ui/add-style.ts";
import { fill, plain } from "../words/words.ts";
import { useModel } from "../workspace/use-workspace.ts";
import css from "./policies.css?inline";
import { policiesInForceModel } from "./policies-in-force.ts";
import { policyCardWords as w } from "./words.ts";

addStyle(css);

/** A version that the shopper was shown, and whether another one holds by now. */
export function PolicyCard({
	card: { policy, number, title, facts, url },
	site,
}: {
	card: Card;
	site: string;
}) {
	const inForce = useModel(policiesInForceModel)(site);
	useEffect(() => void inForce.read(), [inForce]);
	const all = inForce.now.value;
	const holds = all?.policies.find(({ id }) => id === policy)?.number ?? 0;
	return (
		<article class="policy-card">
			<a href={plain(url)} target="_blank" rel="noopener noreferrer" dir="auto">
				<strong>{plain(title)}</strong>
			</a>
			<small>{fill(w.send, { number: `${number}` })}</small>
			<dl dir="auto">
				{facts.map(({ label, value }) => (
					<div key={label}>
						<dt>{plain(label)}</dt>
						<dd>{plain(value)}</dd>
					</div>
				))}
			</dl>
			{all && holds > number && (
				<p role="status">
					{fill(w.old, { number: `${holds}` })}{" "}
					<a
						href={`${all.address}/${policy}/${holds}`}
						target="_blank"
						rel="noopener noreferrer"
					>
						{w.open}
					</a>
				</p>
			)}
		</article>
	);
}
