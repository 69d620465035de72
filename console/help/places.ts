import type { Route } from "../workspace/route.ts";

/** Which article, in which language: /console/help/<id>/<language>. null: the list. */
export function articlePlace(
	now: Route,
): { id: string; language: string } | null {
	const place = now.kind === "page" ? (now.place ?? "") : "";
	const [id = "", language = ""] = place.split("/");
	return id && language ? { id, language } : null;
}

export function toArticle(id: string, language: string): Route {
	return { kind: "page", name: "help", place: `${id}/${language}` };
}
