import Link from "next/link";
import type { ReactNode } from "react";
import type { Deal } from "@/lib/domain/deals/deal.schema";
import { formatDateTime } from "../format/format-date-time";
import { formatMoney } from "../format/format-money";
import { Band } from "./band";
import { Confidence } from "./confidence";
import type { DealFormat } from "./deal-format";
import { DealPhoto } from "./deal-photo";
import { DealTags } from "./deal-tags";
import styles from "./deals-table.module.css";
import { Difference } from "./difference";
import { effortShort } from "./effort-words";
import { nameBesideTag } from "./made-up-word";
import { photoName } from "./photo-name";
import { Rail } from "./rail";
import { Risk } from "./risk";
import { seenShort } from "./seen-words";

type Props = {
  readonly deal: Deal;
  readonly format: DealFormat;
  readonly href: string;
  /** Save and hide; shown while the row is pointed at or focused. */
  readonly actions?: ReactNode;
  /** False where no row has a photo. */
  readonly withPhoto?: boolean;
};

/** The cells of one row of the deals table, in the order of `DealsTable`. */
export function DealCells({ deal, format, href, actions, withPhoto = true }: Props) {
  const { verdict } = deal;
  return (
    <>
      <td className={styles.cell}>
        <div className={styles.item}>
          {withPhoto ? (
            <DealPhoto url={deal.photoUrls[0]} of={photoName(deal)} className={styles.thumb} />
          ) : null}
          <div className={styles.words}>
            <Link href={href} title={deal.title} className={styles.title} data-deal-link>
              {deal.title}
            </Link>
            <span className={styles.meta}>
              <time
                dateTime={deal.lastSeenAt.toISOString()}
                title={formatDateTime(deal.lastSeenAt, format)}
              >
                {nameBesideTag(deal.source)}, {seenShort(deal, format)}
              </time>
              <DealTags deal={deal} />
            </span>
          </div>
        </div>
      </td>
      <td className={styles.band}>
        <Band verdict={verdict} />
      </td>
      <td className={`${styles.figure} ${styles.asking}`}>
        <b>{formatMoney(deal.price, format.locale)}</b>
      </td>
      <td className={`${styles.figure} ${styles.wide}`}>
        {verdict ? formatMoney(verdict.allIn, format.locale) : null}
      </td>
      <td className={`${styles.figure} ${styles.wide} ${styles.difference}`}>
        <Difference verdict={verdict} format={format} />
      </td>
      <td className={styles.market}>
        <Rail verdict={verdict} scale="shared" format={format} />
      </td>
      <td className={styles.wide}>
        <Confidence verdict={verdict} format={format} />
      </td>
      <td className={styles.risk}>
        <Risk verdict={verdict} format={format} />
      </td>
      <td className={`${styles.wide} ${styles.effort}`}>
        <span className={actions ? styles.effortWords : undefined}>
          {effortShort(deal, format) ?? "not known"}
        </span>
        {actions ? <span className={styles.actions}>{actions}</span> : null}
      </td>
    </>
  );
}
