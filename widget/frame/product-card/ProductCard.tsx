import type { ComponentType } from "preact";
import type { SentFile } from "../../../protocol/attachment.ts";
import type { CardProduct } from "../../../protocol/product.ts";
import { money } from "../../../ui/money.ts";
import { useLanguage, useLazyParts } from "../context/context.ts";

interface Props {
	product: CardProduct;
	/** The picture; undefined: there is none. */
	files: readonly SentFile[] | undefined;
	conversation: string;
}

declare module "../context/context.ts" {
	interface LazyParts {
		ProductCard: ComponentType<Props>;
	}
}

/** A product that an agent shows: one link, which opens where other links of the shop do. */
export function ProductCard({
	product: { name, price, url },
	files: [file] = [],
	conversation,
}: Props) {
	const { locale } = useLanguage();
	const { FilePicture } = useLazyParts();
	return (
		<a class="product" href={url} target="_blank" rel="noopener noreferrer">
			{file?.width && (
				<span
					class="product-picture"
					style={{ aspectRatio: `${file.width} / ${file.height}` }}
				>
					<FilePicture file={file} conversation={conversation} />
				</span>
			)}
			<span class="product-words">
				<strong>
					<bdi>{`${name}`}</bdi>
				</strong>
				{price && <span>{money(price.amount, price.currency, locale)}</span>}
				<small>
					<bdi dir="ltr">{hostOf(url)}</bdi>
				</small>
			</span>
		</a>
	);
}

/** Where the link leads. */
function hostOf(url: string): string {
	return URL.canParse(url) ? new URL(url).host : "";
}
