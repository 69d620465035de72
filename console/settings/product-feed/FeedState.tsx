import { useState } from "preact/hooks";
import {
	type FeedCount,
	type FeedFault,
	type FeedInfo,
	type FeedKind,
	PRODUCT_PROBLEMS,
} from "../../../protocol/product-feed.ts";
import type { Refusal } from "../../../protocol/refusal.ts";
import { fill, refused } from "../../words/words.ts";
import { dateAndTime } from "../staff/when.ts";
import type { ProductFeedModel } from "./product-feed.ts";
import {
	faultWords,
	kindWords,
	placeWords,
	problemWords,
	feedWords as w,
} from "./words.ts";

/** What is found now, what the last reading came to, and the key that reads anew. */
export function FeedState({
	info: { last, shown, reading, nextAt },
	model,
}: {
	info: FeedInfo;
	model: ProductFeedModel;
}) {
	const [refusal, setRefusal] = useState<Refusal | null>(null);
	const count = last?.kind === "failed" ? last.count : (shown?.count ?? null);
	return (
		<section class="settings-card">
			<h2>{w.state}</h2>
			<div role="status">
				{reading && <p>{w.reading}</p>}
				{!last && !reading && <p class="quiet">{w.never}</p>}
				{last?.kind === "failed" && (
					<p class="fault">
						{fill(w.failed, {
							time: dateAndTime(last.at),
							why: faultSentence(last.fault, last.count?.kind ?? "csv"),
						})}{" "}
						{shown ? w.kept : w.nothing}
					</p>
				)}
				{shown && (
					<p>
						{fill(w.shown, {
							count: shown.count.products,
							time: dateAndTime(shown.at),
							kind: kindWords[shown.count.kind],
						})}
					</p>
				)}
				{last?.kind === "same" && (
					<p class="quiet">{fill(w.same, { time: dateAndTime(last.at) })}</p>
				)}
				{shown?.count.more && <p class="fault">{w.more}</p>}
			</div>
			{count && count.first.length > 0 && <Problems count={count} />}
			<p class="quiet">
				{nextAt !== null &&
					!reading &&
					fill(w.next, { time: dateAndTime(nextAt) })}
			</p>
			<p>
				<button
					type="button"
					class="button"
					disabled={reading}
					onClick={async () => setRefusal(await model.refresh())}
				>
					{w.refresh}
				</button>
			</p>
			{refusal && (
				<p class="fault" role="alert">
					{refused(refusal)}
				</p>
			)}
		</section>
	);
}

function Problems({ count: { kind, problems, first } }: { count: FeedCount }) {
	const place = kind === "json" ? w.atProduct : w.atLine;
	return (
		<>
			<h3>{w.problems}</h3>
			<ul>
				{PRODUCT_PROBLEMS.map(
					(why) =>
						problems[why] !== undefined && (
							<li key={why}>
								{problems[why]}: {problemWords[why]}
							</li>
						),
				)}
			</ul>
			<p class="quiet">{w.first}</p>
			<ul>
				{first.map(({ why, at }) => (
					<li key={`${why} ${at}`}>
						{fill(place, { at, why: problemWords[why] })}
					</li>
				))}
			</ul>
		</>
	);
}

function faultSentence(fault: FeedFault, kind: FeedKind): string {
	const place = kind === "json" ? placeWords.product : placeWords.line;
	return fill(faultWords[fault.code], {
		status: "status" in fault ? fault.status : "",
		at: "at" in fault ? fill(place, { at: fault.at }) : "",
	});
}
