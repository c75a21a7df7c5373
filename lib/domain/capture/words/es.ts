import { type PageWords, phrases } from "./page-words";

export const es: PageWords = {
  price: phrases("precio | precio de venta | ahora | nuestro precio"),
  buyNow: phrases("comprar ahora | comprar ya"),
  bid: phrases("puja actual | puja | puja inicial | precio de salida | puja mas alta"),
  soldFor: phrases("vendido por | precio final"),
  formerBefore:
    phrases(`antes | precio original | pvp | precio anterior | precio recomendado | nuevo | costo
    | pague | valor | valorado en | precio nuevo | me costo`),
  formerAfter: phrases("nuevo | pvp | precio original | valor | nueva"),
  rateAfter:
    phrases(`mes | al mes | por mes | semana | por semana | dia | al dia | por dia | ano | kg | m2
    | hora`),
  rateBefore: phrases(
    `mensual | cuotas de | alquiler | plazos de | al mes | mensualidades de | meses de | cuota`,
  ),
  shipping: phrases("envio | gastos de envio | portes | envio desde | coste de envio | entrega"),
  fee: phrases(`fianza | comision | proteccion | proteccion wallapop | proteccion del comprador | seguro
    | deposito | gastos de gestion`),
  saving: phrases("ahorra | descuento | ahorras | cupon | rebaja de | dto"),
  bound: phrases("desde | a partir de | hasta | entre | mas de | menos de | minimo | maximo"),
  each: phrases("cada uno | unidad | cada una | por unidad | c u"),
  silent:
    phrases(`negociable | iva incluido | iva inc | no negociable | precio fijo | o mejor oferta
    | precio cerrado | envio gratis`),
  gift: phrases("gratis | regalo | se regala | regalado"),
  onRequest: phrases(
    `precio a consultar | a consultar | consultar precio | precio a convenir | a convenir`,
  ),
  freeShipping: phrases(`envio gratis | envio gratuito | portes pagados | envio incluido
    | gastos de envio incluidos | envio gratis a todo el pais`),
  pickupOnly:
    phrases(`solo recogida | recogida en mano | solo en mano | recogida en persona | entrega en mano
    | retiro en persona | no hago envios | solo entrega en mano`),
  conditionLabels: phrases("estado | condicion | estado del articulo | estado del producto"),
  placeLabels: phrases("ubicacion | localidad | lugar | ubicacion del articulo | situado en"),
  sellerLabels: phrases("vendedor | vendido por | tienda | anunciante"),
  brandLabels: phrases("marca | fabricante"),
  descriptionLabels: phrases(
    `descripcion | descripcion del producto | detalles | descripcion del articulo`,
  ),
  otherLabels:
    phrases(`envio | pago | devoluciones | opiniones | caracteristicas | categoria | color | talla
    | denunciar | compartir | chat | comprar | precio | publicado | modelo | visitas`),
  otherItems: phrases(`productos similares | articulos similares | anuncios similares
    | tambien te puede interesar | te puede interesar | mas articulos de este vendedor
    | otros productos del vendedor | quien vio este producto tambien compro
    | recomendado para ti | patrocinado | productos relacionados | otros anuncios
    | quizas tambien te interese | publicaciones del vendedor | tambien te podria interesar`),
  sold: phrases("vendido | vendida | agotado | articulo vendido"),
  soldPhrases: phrases(
    `este articulo se ha vendido | se ha vendido | ha sido vendido | ya esta vendido`,
  ),
  gonePhrases: phrases(`ya no esta disponible | no disponible | anuncio caducado | ha finalizado
    | publicacion pausada | publicacion finalizada | sin existencias | ha sido eliminado`),
  invitations:
    phrases(`anadir al carrito | agregar al carrito | comprar | comprar ahora | hacer oferta
    | contactar | chat | enviar mensaje | pujar | contactar con el vendedor | reservar`),
  signIn: phrases("iniciar sesion | acceder | pagina no encontrada | acceso denegado"),
};
