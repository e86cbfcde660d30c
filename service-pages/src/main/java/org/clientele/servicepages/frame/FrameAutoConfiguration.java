package org.clientele.servicepages.frame;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.clientele.servicedefaults.Refusals;
import org.clientele.servicedefaults.Unavailable;
import org.clientele.servicepages.PageRequests;
import org.clientele.servicepages.PageSettings;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.resource.ResourceUrlProvider;
import org.thymeleaf.spring6.SpringTemplateEngine;

/** Puts a frame around the pages of a service that has some. */
@AutoConfiguration(
        before = WebMvcAutoConfiguration.class,
        afterName = "org.clientele.servicedefaults.ServiceDefaultsAutoConfiguration")
@ConditionalOnProperty("clientele.pages.address")
class FrameAutoConfiguration {

    @Bean
    LocaleResolver localeResolver(PageRequests pages) {
        return new PageLocales(pages);
    }

    @Bean
    Frame frame(
            PageSettings settings,
            @Qualifier("mvcResourceUrlProvider") ResourceUrlProvider addresses,
            MessageSource words,
            HttpServletRequest request,
            SpringTemplateEngine templates) {
        templates.setLinkBuilder(new RootedLinks(settings.root()));
        return new Frame(settings, new Assets(addresses), words, request);
    }

    @Bean
    LanguageController languages(PageSettings settings) {
        return new LanguageController(settings);
    }

    @Bean
    WebMvcConfigurer pageFiles() {
        return new WebMvcConfigurer() {
            @Override
            public void addResourceHandlers(ResourceHandlerRegistry registry) {
                Assets.serve(registry);
            }
        };
    }

    @Bean
    @ConditionalOnBean(Refusals.class)
    WebMvcConfigurer pageProblems(PageRequests pages, Refusals refusals, ObjectProvider<Unavailable> unavailable) {
        return new WebMvcConfigurer() {
            @Override
            public void extendHandlerExceptionResolvers(List<HandlerExceptionResolver> resolvers) {
                resolvers.addFirst(new PageProblems(
                        pages, refusals, unavailable.orderedStream().toList()));
            }
        };
    }
}
