import { Money } from "@/lib/core/money";
import { ApiKeyView } from "@/lib/domain/api-key/api-key.schema";
import { Comp, CreateCompInput } from "@/lib/domain/comp/comp.schema";
import { CrossPost } from "@/lib/domain/cross-post/cross-post.schema";
import { Deal, DealSource, DealVerdict } from "@/lib/domain/deals/deal.schema";
import { DealComp } from "@/lib/domain/deals/deal-comp.schema";
import { DealDetail } from "@/lib/domain/deals/deal-detail.schema";
import { DealEvidence } from "@/lib/domain/deals/deal-evidence.schema";
import { DealFacets } from "@/lib/domain/deals/deal-facets.schema";
import { PriceChange } from "@/lib/domain/deals/price-change.schema";
import { FeeOutlet } from "@/lib/domain/fees/fee-outlet.schema";
import { FeeOverride } from "@/lib/domain/fees/fee-override.schema";
import {
  CreateFeeScheduleInput,
  FeeSchedule,
  FeeTerms,
} from "@/lib/domain/fees/fee-schedule.schema";
import { CreateImportInput, ImportRun } from "@/lib/domain/import/import-run.schema";
import { UploadPreview } from "@/lib/domain/import/upload-preview.schema";
import { HitRate } from "@/lib/domain/ledger/hit-rate";
import { Ledger } from "@/lib/domain/ledger/ledger.schema";
import { Condition } from "@/lib/domain/listing/condition";
import { CreateListingInput, Listing } from "@/lib/domain/listing/listing.schema";
import { Place, Shipping } from "@/lib/domain/listing/listing-draft.schema";
import {
  ListingScore,
  ListingScoreWithEvidence,
} from "@/lib/domain/listing-score/listing-score.schema";
import { MailUpload } from "@/lib/domain/mail/mail-source.schema";
import { SavedMail, SavedMailWithText } from "@/lib/domain/mail/saved-mail.schema";
import { MarketplaceAccount } from "@/lib/domain/marketplace-account/marketplace-account.schema";
import {
  ModelAccuracy,
  ModelAudience,
  ModelOverview,
  TrainedModel,
  TrainingRequest,
} from "@/lib/domain/model/model-overview.schema";
import { CreateMyItemInput, MyItem } from "@/lib/domain/my-item/my-item.schema";
import { Notification } from "@/lib/domain/notification/notification.schema";
import { Order } from "@/lib/domain/order/order.schema";
import { UserPrefs } from "@/lib/domain/prefs/user-prefs.schema";
import { ListingPlan } from "@/lib/domain/resale/listing-plan.schema";
import {
  Assumed,
  Assumptions,
  Resale,
  ResaleAnswer,
  ResaleFacts,
  Scenario,
} from "@/lib/domain/resale/resale.schema";
import { SnapJob } from "@/lib/domain/snap-job/snap-job.schema";
import { Evidence, MarketValue, Quantiles, ValueAxis } from "@/lib/domain/verdict/verdict.schema";
import { Problem } from "./problem";

const INPUTS = {
  CreateCompInput,
  CreateFeeScheduleInput,
  CreateImportInput,
  CreateListingInput,
  CreateMyItemInput,
};

const SHAPES = {
  ApiKey: ApiKeyView,
  Assumed,
  Assumptions,
  Comp,
  Condition,
  CrossPost,
  ImportRun,
  Deal,
  DealComp,
  DealDetail,
  DealEvidence,
  DealFacets,
  DealSource,
  DealVerdict,
  Evidence,
  FeeOutlet,
  FeeOverride,
  FeeSchedule,
  FeeTerms,
  HitRate,
  Ledger,
  Listing,
  ListingPlan,
  ListingScore,
  ListingScoreWithEvidence,
  MailUpload,
  MarketValue,
  MarketplaceAccount,
  ModelAccuracy,
  ModelAudience,
  ModelOverview,
  Money,
  MyItem,
  Notification,
  Order,
  Place,
  PriceChange,
  Problem,
  Quantiles,
  Resale,
  ResaleAnswer,
  ResaleFacts,
  SavedMail,
  SavedMailWithText,
  Scenario,
  Shipping,
  SnapJob,
  TrainedModel,
  TrainingRequest,
  UploadPreview,
  UserPrefs,
  ValueAxis,
};

/** Shapes that the document names once and refers to from everywhere. */
export const COMPONENT_SCHEMAS = Object.fromEntries([
  ...Object.entries(INPUTS).map(([name, schema]) => [name, { strategy: "input", schema }] as const),
  ...Object.entries(SHAPES).map(
    ([name, schema]) => [name, { strategy: "output", schema }] as const,
  ),
]);
