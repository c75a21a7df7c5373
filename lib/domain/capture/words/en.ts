import { type PageWords, phrases } from "./page-words";

export const en: PageWords = {
  price:
    phrases(`price | asking price | our price | sale price | now | now only | price now | selling for
    | asking | item price | total price | special price`),
  buyNow: phrases("buy it now | buy now | buy now price | buy it now price"),
  bid: phrases(`current bid | starting bid | winning bid | high bid | highest bid | bid | opening bid
    | minimum bid | start price | starting price`),
  soldFor: phrases("sold for | sold price | sold at | final price | hammer price | winning bid"),
  formerBefore:
    phrases(`was | were | rrp | msrp | list price | list | retail | retails for | retails at
    | retail price | originally | original price | orig | regular price | regularly | reg
    | compare at | compare at price | new | new price | paid | i paid | we paid | cost me
    | costs | cost | valued at | worth | value | previous price | before | usually
    | market price | estimated value | bought for | goes for | go for | sell for`),
  formerAfter:
    phrases(`new | rrp | msrp | retail | value | list price | original price | originally | when new
    | elsewhere`),
  rateAfter:
    phrases(`month | mo | mth | per month | a month | monthly | week | per week | a week | weekly | day
    | per day | a day | night | per night | year | per year | a year | yr | hour | per hour
    | an hour | hr | per kg | kg | lb | oz | per sq | sq ft | sqft | m2 | per m2 | pcm | pm
    | x 12`),
  rateBefore:
    phrases(`monthly | per month | payments of | installments of | instalments of | pay in 4 | pay in 3
    | interest free payments of | rent | financing | finance from | weekly`),
  shipping:
    phrases(`shipping | postage | delivery | p p | postage and packing | shipping and handling
    | freight | ships for | shipping cost | courier | import charges`),
  fee: phrases(`deposit | fee | fees | protection | buyer protection | buyer protection fee
    | includes buyer protection | incl buyer protection | insurance | tax | taxes | sales tax
    | import | surcharge | service fee | cleaning fee | warranty | protection plan | accessory
    | extra | additional`),
  saving: phrases(`save | you save | saving | savings | off | discount | coupon | voucher | cashback
    | cash back | credit | reduced by | reward | rewards | bonus | trade in`),
  bound:
    phrases(`from | starting at | starts at | up to | between | at least | over | above | under | below
    | more than | less than | orders over | minimum | min | max | maximum | spend
    | offers over | offers from | as low as | price range | budget`),
  each: phrases("each | ea | apiece | per piece | per item | per unit | a piece"),
  silent: phrases(`obo | ono | or best offer | or nearest offer | or offer | or offers | offers
    | offers welcome | negotiable | firm | price firm | fixed | fixed price | incl vat
    | inc vat | including vat | ex vat | plus vat | vat included | only | or make offer
    | best offer | final | cash | reduced | ca | approximately | usd | free shipping
    | shipping included | sale | on sale`),
  gift: phrases(`free | for free | free item | giveaway | free stuff | give away | free to a good home
    | free to collector`),
  onRequest:
    phrases(`price on request | price on application | poa | por | call for price | contact for price
    | contact us for price | ask for price | request price | price upon request
    | inquire for price | enquire for price | price on enquiry | request a quote
    | make an offer | open to offers | no price`),
  freeShipping: phrases(`free shipping | free delivery | free postage | free p p | shipping included
    | postage included | delivery included | ships free | free standard shipping
    | free economy shipping | free us shipping | free uk delivery | free standard delivery
    | free usps ground advantage | includes shipping`),
  pickupOnly:
    phrases(`pickup only | pick up only | local pickup only | local pick up only | collection only
    | collection in person | collect only | in person only | local pickup | cash on collection
    | must collect | no shipping | no postage | pick up in person only | buyer collects`),
  conditionLabels: phrases(
    `condition | item condition | media condition | product condition | cosmetic condition | overall condition`,
  ),
  placeLabels:
    phrases(`location | item location | located in | located at | seller location | ships from
    | item is located in | pickup location | collection from | dispatches from | shipping from
    | area | pick up from`),
  sellerLabels:
    phrases(`seller | sold by | listed by | shop | dealer | posted by | vendor | seller name
    | offered by`),
  brandLabels: phrases("brand | make | manufacturer | designer"),
  descriptionLabels:
    phrases(`description | item description | product description | details | seller s description
    | item details | about this item | about this listing | seller notes
    | item description from the seller | product details | seller s notes`),
  otherLabels:
    phrases(`specifications | specs | product specs | shipping | shipping and returns | delivery
    | returns | return policy | payment | payment methods | reviews | item specifics
    | seller information | about the seller | meet your seller | seller | report
    | report this item | report this listing | share | questions | faqs | category
    | categories | size | color | colour | model | year | posted | listed | views | price
    | offer | make offer | buy now | message | add to cart | add to basket | contact seller
    | buyer protection | shipping policy | seller details | ask a question | tags | map
    | safety tips | ad id | visits | type | material | shipping policies`),
  otherItems:
    phrases(`similar items | similar listings | similar products | similar ads | similar finds
    | related items | related products | related listings | related ads | you may also like
    | you might also like | people also viewed | people who viewed this item also viewed
    | customers also viewed | customers also bought | recently viewed | recently viewed items
    | more from this seller | more from this shop | other items from this seller
    | more like this | sponsored items | sponsored | recommended for you | recommended
    | recommendations | explore more | explore related searches | today s picks
    | frequently bought together | members also viewed | other ads | seller s other items
    | more items | more ads | shop similar | inspired by your recent views
    | compare with similar items | more to explore | popular now | you may like
    | also available | trending | more from this member | member s items | member s items 24
    | best sellers | from the same seller | shop more | more listings | other sellers
    | see also | other listings like this | buyers also viewed | keep exploring | price guide`),
  sold: phrases("sold | sold out | item sold | sold item | this item is sold | this item sold"),
  soldPhrases:
    phrases(`this item has been sold | this item has sold | has been sold | this listing sold
    | this sold | sold on | this one sold | is no longer available because it was sold
    | item is sold | this item is already sold | bidding has ended | winning bid
    | this product is sold out | currently sold out`),
  gonePhrases:
    phrases(`no longer available | this listing has ended | listing ended | this listing was ended
    | this ad has expired | this ad is no longer | this listing has expired
    | this item is no longer available | this post has been deleted
    | this listing has been removed | ad has been removed | currently unavailable
    | out of stock | item is unavailable | listing removed | has been deleted by
    | this listing is unavailable | has been discontinued`),
  invitations: phrases(`add to cart | add to basket | add to bag | buy now | buy it now | make offer
    | make an offer | message seller | contact seller | send message | message | place bid
    | reserve | ask seller | request to buy | send seller a message | is this still available
    | send offer | watch | add to watchlist | email seller | call seller | add to wishlist
    | check availability`),
  signIn:
    phrases(`log in | login | sign in | log into facebook | sign in to continue | access denied
    | just a moment | attention required | are you a robot | security check
    | verify you are human | robot check | pardon our interruption | please verify | captcha
    | page not found | 404 not found | 404 | not found | error`),
};
