import { LazyPage } from "../workspace/LazyPage.tsx";
import { floorPage } from "./floor-page.ts";
import { floorLinkWords } from "./link-words.ts";

export function LazyFloor() {
	const { link, notLoaded } = floorLinkWords;
	return <LazyPage page={floorPage} title={link} notLoaded={notLoaded} />;
}
