/** What `test` sends: a user and an order that do not exist. */
export function testData(topicId: string): object {
  const user = {
    username: "test_user",
    userId: "ma8vp1jySJC",
    eiasToken: "nY+sHZ2PrBmdj6wVnY+sEZ2PrA2dj6w",
  };
  switch (topicId) {
    case "AUTHORIZATION_REVOCATION":
      return {
        ...user,
        revokeReason: "REVOKED_BY_USER",
        revocationDate: "2020-01-01T00:00:00.000Z",
      };
    case "ORDER_CONFIRMATION":
    case "ITEM_MARKED_SHIPPED":
      return {
        username: user.username,
        userId: user.userId,
        orderId: "00-00000-00000",
        lineItemId: "1",
      };
    default:
      return user;
  }
}
