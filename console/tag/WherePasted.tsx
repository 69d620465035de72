import { pasteWords } from "./page-words.ts";

/** In words, for the systems that most shops use. */
export function WherePasted() {
	return (
		<section class="tag">
			<h2>{pasteWords.title}</h2>
			{pasteWords.places.map(({ name, steps }) => (
				<details key={name} class="tag-more">
					<summary>{name}</summary>
					<p>{steps}</p>
				</details>
			))}
		</section>
	);
}
