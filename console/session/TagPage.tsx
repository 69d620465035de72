import { useDesk } from "../deskContext.ts";
import { fill, plain, words } from "../words.ts";
import { CopyLine } from "./CopyLine.tsx";
import { siteTag } from "./siteTag.ts";

/** The tag of every shop that this person owns. */
export function TagPage() {
	const { sites } = useDesk();
	const owned = sites.value.filter(({ role }) => role === "owner");
	return (
		<main class="page">
			<h1>{words.tag.title}</h1>
			<p class="quiet">{owned.length ? words.tag.lead : words.tag.none}</p>
			{owned.map((site) => (
				<section key={site.id} class="tag">
					<h2 dir="auto">{plain(site.name)}</h2>
					<CopyLine
						text={siteTag(location.origin, site.id)}
						label={fill(words.tag.code, { site: plain(site.name) })}
					/>
				</section>
			))}
		</main>
	);
}
