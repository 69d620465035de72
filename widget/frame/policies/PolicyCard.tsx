import type {
	PolicyCard as Card,
	SaidFact,
} from "../../../protocol/shown-policy.ts";
import { useModels } from "../context/context.ts";

/** A version that an agent quotes; it says so where another one holds by now. */
export function PolicyCard({ card }: { card: Card }) {
	const now = useModels().policies.value?.now.value;
	const holds = now?.policies.find(({ policy }) => policy === card.policy);
	return (
		<article class="policy-card">
			<strong dir="auto">{`${card.title}`}</strong>
			<Facts facts={card.facts} />
			{now && (
				<a href={card.url} target="_blank" rel="noopener noreferrer">
					{now.words.open}
				</a>
			)}
			{now && holds && holds.number > card.number && (
				<p class="policy-old">
					{now.words.old}{" "}
					<a href={holds.url} target="_blank" rel="noopener noreferrer">
						<bdi>{holds.title}</bdi>
					</a>{" "}
					<span>{holds.since}</span>
				</p>
			)}
		</article>
	);
}

export function Facts({ facts }: { facts: readonly SaidFact[] }) {
	return (
		<dl>
			{facts.map(({ label, value }) => (
				<div key={label}>
					<dt>{`${label}`}</dt>
					<dd>{`${value}`}</dd>
				</div>
			))}
		</dl>
	);
}
