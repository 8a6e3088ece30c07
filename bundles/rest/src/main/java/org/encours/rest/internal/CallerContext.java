package org.encours.rest.internal;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.ext.Provider;
import org.apache.cxf.jaxrs.ext.ContextProvider;
import org.apache.cxf.message.Message;
import org.apache.cxf.transport.http.AbstractHTTPDestination;

/** Lets resource methods take the {@link Caller} as a {@code @Context} parameter. */
@Provider
public final class CallerContext implements ContextProvider<Caller> {
  @Override
  public Caller createContext(Message message) {
    Message in = message.getExchange().getInMessage();
    HttpServletRequest request = (HttpServletRequest) in.get(AbstractHTTPDestination.HTTP_REQUEST);
    return (Caller) request.getAttribute(Caller.ATTRIBUTE);
  }
}
